import { parentPort, workerData } from 'node:worker_threads';
import { checkEach } from './check-files.js';

/** The second thread of a check of many files: takes its files at the start, and answers once. */
checkEach(workerData.files, workerData.request).then((checked) => parentPort?.postMessage(checked));
