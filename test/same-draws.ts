import fc from 'fast-check';

/**
 * Properties draw the same cases in every run, so that nobody's change is refused for a fault that is older than it.
 * Who sets `AMENDS_RUNS` explores: as many cases, each time other ones; fast-check prints the seed of what it finds.
 */
if (process.env['AMENDS_RUNS'] === undefined) fc.configureGlobal({ seed: 20_261_122 });
