import { Failure } from '../../domain/values/failure.js';

/** Says that the folder in which amends was started is not there any more. */
export const folderGone = (): Failure =>
  new Failure('The folder that you are in is not there any more.', 'Change to another one first.');

/** Whether an error is what Node says of every path that is given from a folder that is gone. */
export const isFolderGone = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && error.syscall === 'uv_cwd';
