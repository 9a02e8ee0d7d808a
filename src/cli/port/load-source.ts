/*
 * The two doors to the room that reads files, opened only where there is a file to read. A complaint needs the library
 * for YAML; a policy needs that for shapes as well, which takes twice as long to load.
 */

/** Loads what reads complaints. */
export const loadComplaintReader = () => import('../../source/read/read-complaint.js');

/** Loads what reads policies. */
export const loadPolicyReader = () => import('../../source/index.js');
