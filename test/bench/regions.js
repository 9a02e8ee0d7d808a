// Gaps, dead rules and overlaps on synthetic decision tables, beside the sweep algorithms of Calvanese,
// Dumas, Laurson, Maggi, Montali and Teinemaa, "Semantics and Analysis of DMN Decision Tables" (BPM 2016),
// written again here:
//   node test/bench/regions.js [FACTSxRULES]…      such as 7x1000
// AMENDS_BENCH_CAP is how many seconds a sweep may take (20); what was stopped is marked with ">".

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { median, report } from './figures.js';

const RULES = [500, 1000, 1500];
const FACTS = [3, 5, 7, 15];
const RUNS = 5;
const CAP = Number(process.env.AMENDS_BENCH_CAP ?? 20) * 1000;

/** How many of the facts are one-of facts; the others are numbers. */
const ONE_OF = { 3: 1, 5: 2, 7: 2, 15: 4 };
const VALUES = 8;
const NUMBERS = 10_000;
/** The share of rules that are made wider (overlaps) or narrower (gaps) than they should be. */
const NOISE = 0.1;

/** Measures every size, or those that are wanted, as [rules, facts]. */
export async function measureRegions(wanted = []) {
  const regions = await load();
  const sizes = wanted.length > 0 ? wanted : FACTS.flatMap((facts) => RULES.map((rules) => [rules, facts]));
  const tables = sizes.map(([rules, facts]) => ({ rules, facts, ...tablesOf(regions, rules, facts) }));
  // Once unmeasured, so that the first size does not pay for the compiler.
  for (const { narrow } of tables.slice(0, 1)) regions.gaps(narrow.space, narrow.rules);
  report(`Gaps, beside the sweep (ms, medians of ${RUNS} runs of ours and one sweep)`, [
    ['facts × rules', 'ours', 'sweep', 'times', 'boxes', 'pieces of the sweep', 'steps'],
    ...tables.map((table) => gapsRow(regions, table)),
  ]);
  report(
    'Dead rules: each held against the union of all before it (nothing is published to hold beside it)',
    [
      ['facts × rules', 'ours', 'dead', 'of these by several only', 'steps'],
      ...tables.map((table) => deadRow(regions, table)),
    ],
  );
  report('Largest groups of overlapping rules, beside the sweep', [
    ['facts × rules', 'ours', 'sweep', 'times', 'groups', 'groups of the sweep', 'steps'],
    ...tables.map((table) => overlapsRow(regions, table)),
  ]);
}

async function load() {
  const folder = mkdtempSync(path.join(tmpdir(), 'amends-bench-'));
  const outfile = path.join(folder, 'regions.mjs');
  const entry = path.join(import.meta.dirname, '..', '..', 'src', 'regions', 'index.ts');
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  const regions = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return regions;
}

/** The same tree twice: once with rules made narrower, once with rules made wider. */
function tablesOf(regions, rules, facts) {
  const narrow = tableOf(rules, facts, 99 + rules + facts, narrowed);
  const wide = tableOf(rules, facts, 42 + rules + facts, widened);
  return {
    narrow: { ...translate(regions, narrow), table: narrow },
    wide: { ...translate(regions, wide), table: wide },
  };
}

function gapsRow({ gaps }, { rules, facts, narrow }) {
  const ours = timed(() => gaps(narrow.space, narrow.rules));
  const sweep = once(() => sweepForMissing(narrow.table));
  const boxes = counted(ours.result, ({ region }) => region.boxes.length);
  return [`${facts} × ${rules}`, ...beside(ours, sweep), boxes, sweep.result.count, ours.result.steps];
}

function deadRow({ dead }, { rules, facts, wide }) {
  const candidates = wide.rules.map((region, at) => ({ region, others: [...Array(at).keys()] }));
  const { ms, result } = timed(() => dead(candidates));
  const open = result.filter(({ verdict }) => verdict !== 'proved').length;
  const found = result.filter(({ covered }) => covered);
  const steps = result.reduce((sum, answer) => sum + answer.steps, 0);
  const alone = dead(candidates).filter(
    (answer, at) => answer.covered && !byOne(wide.table.rules, at),
  ).length;
  return [`${facts} × ${rules}`, ms.toFixed(0), open > 0 ? `${open} not proved` : found.length, alone, steps];
}

/** Whether one of the rules before this one covers it alone. */
function byOne(rules, at) {
  return rules
    .slice(0, at)
    .some((other) =>
      other.every(([from, before], fact) => from <= rules[at][fact][0] && rules[at][fact][1] <= before),
    );
}

function overlapsRow({ overlaps }, { rules, facts, wide }) {
  const ours = timed(() => overlaps(wide.space, wide.rules));
  const sweep = once(() => sweepForOverlaps(wide.table));
  const groups = counted(ours.result, (answer) => answer.overlaps.length);
  return [`${facts} × ${rules}`, ...beside(ours, sweep), groups, sweep.result.count, ours.result.steps];
}

const counted = (answer, count) => (answer.verdict === 'proved' ? count(answer) : 'not proved');

function beside(ours, sweep) {
  const more = sweep.result.stopped ? '>' : '';
  return [ours.ms.toFixed(0), `${more}${sweep.ms.toFixed(0)}`, `${more}${(sweep.ms / ours.ms).toFixed(1)}`];
}

function timed(run) {
  const runs = Array.from({ length: RUNS }, () => once(run));
  return { ms: median(runs.map(({ ms }) => ms)), result: runs[0].result };
}

function once(run) {
  const start = performance.now();
  const result = run();
  return { ms: performance.now() - start, result };
}

// Tables

/** A linear congruential generator, so that every run measures the same tables. */
function randomFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The leaves of a random decision tree, a tenth of them changed; a rule has [from, before] for each fact. */
function tableOf(rules, facts, seed, change) {
  const random = randomFrom(seed);
  const sizes = Array.from({ length: facts }, (_, fact) => (fact < ONE_OF[facts] ? VALUES : NUMBERS));
  const leaves = [sizes.map((size) => [0, size])];
  while (leaves.length < rules) splitLeaf(leaves, random(leaves.length), random(facts), random);
  for (const leaf of leaves) {
    if (random(1000) < NOISE * 1000) change(leaf, sizes, random);
  }
  return { sizes, rules: leaves };
}

function splitLeaf(leaves, place, fact, random) {
  const leaf = leaves[place];
  const [from, before] = leaf[fact];
  if (before - from < 2) return;
  const at = from + 1 + random(before - from - 1);
  leaves[place] = leaf.with(fact, [from, at]);
  leaves.push(leaf.with(fact, [at, before]));
}

function narrowed(leaf, _sizes, random) {
  changeOne(
    leaf,
    random,
    ([from, before]) => before - from > 2,
    ([from, before], by) => [from + by, Math.max(from + by + 1, before - by)],
  );
}

function widened(leaf, sizes, random) {
  changeOne(
    leaf,
    random,
    ([from, before], size) => from > 0 || before < size,
    ([from, before], by, size) => [Math.max(0, from - by), Math.min(size, before + by)],
    sizes,
  );
}

function changeOne(leaf, random, may, change, sizes = []) {
  const facts = [...leaf.keys()].filter((fact) => may(leaf[fact], sizes[fact]));
  if (facts.length === 0) return;
  const fact = facts[random(facts.length)];
  const [from, before] = leaf[fact];
  leaf[fact] = change(leaf[fact], Math.max(1, Math.floor((before - from) / 10)), sizes[fact]);
}

const codes = Array.from({ length: VALUES }, (_, code) => `v${code}`);

/** A table as a space and a region for each rule. */
function translate({ regionOf, spaceOf }, { sizes, rules }) {
  const space = spaceOf(
    sizes.map((size, fact) =>
      size === VALUES
        ? { name: `f${fact}`, is: 'set', values: codes }
        : { name: `f${fact}`, is: 'whole', atLeast: 0, atMost: size - 1 },
    ),
  );
  const test = ([from, before], fact) =>
    sizes[fact] === VALUES
      ? { is: 'one-of', dimension: `f${fact}`, values: codes.slice(from, before) }
      : { is: 'within', dimension: `f${fact}`, ranges: [{ atLeast: from, atMost: before - 1 }] };
  return { space, rules: rules.map((rule) => regionOf(space, { is: 'all', of: rule.map(test) }).region) };
}

// The published sweeps

/** The bounds of some rules on one fact, in order, the end of one rule before the start of the next. */
function boundsOf(rules, list, fact) {
  const bounds = list.flatMap((rule) => {
    const [from, before] = rules[rule][fact];
    return [
      { at: from, starts: true, rule },
      { at: before, starts: false, rule },
    ];
  });
  return bounds.sort((a, b) => a.at - b.at || Number(a.starts) - Number(b.starts));
}

/** Algorithm 1: the largest sets of overlapping rules. */
function sweepForOverlaps({ sizes, rules }) {
  const found = [];
  const until = performance.now() + CAP;
  let stopped = false;
  const sweep = (list, fact) => {
    stopped ||= performance.now() > until;
    if (stopped || list.length < 2) return;
    if (fact === sizes.length) return keepLargest(found, new Set(list));
    const current = new Set();
    let lastStarts = false;
    for (const { starts, rule } of boundsOf(rules, list, fact)) {
      if (starts) current.add(rule);
      else {
        if (lastStarts) sweep([...current], fact + 1);
        current.delete(rule);
      }
      lastStarts = starts;
    }
  };
  sweep([...rules.keys()], 0);
  return { count: found.length, stopped };
}

function keepLargest(found, set) {
  if (found.some((known) => isWithin(set, known))) return;
  for (let at = found.length - 1; at >= 0; at -= 1) {
    if (isWithin(found[at], set)) found.splice(at, 1);
  }
  found.push(set);
}

function isWithin(inner, outer) {
  for (const member of inner) if (!outer.has(member)) return false;
  return true;
}

/** Algorithm 2: what no rule covers. Without its merging of neighbours, which would only make it slower. */
function sweepForMissing({ sizes, rules }) {
  const until = performance.now() + CAP;
  let count = 0;
  let stopped = false;
  const sweep = (list, fact) => {
    if (fact === sizes.length) return;
    stopped ||= performance.now() > until;
    if (stopped) return;
    const current = new Set();
    let last = 0;
    for (const { at, starts, rule } of boundsOf(rules, list, fact)) {
      if (at > last && current.size === 0) count += 1;
      else if (at > last) sweep([...current], fact + 1);
      last = at;
      if (starts) current.add(rule);
      else current.delete(rule);
    }
    if (last < sizes[fact]) count += 1;
  };
  sweep([...rules.keys()], 0);
  return { count, stopped };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  await measureRegions(process.argv.slice(2).map((size) => size.split('x').map(Number).reverse()));
}
