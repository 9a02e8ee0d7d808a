/** The types of file systems, as Linux numbers them, that other machines write to as well. */
const SHARES: readonly number[] = [
  0x6969, // NFS
  0x517b, // SMB
  0xff53_4d42, // CIFS
  0xfe53_4d42, // SMB 2
  0x0102_1997, // 9P
  0x5346_414f, // AFS
  0x7375_7245, // Coda
  0x564c, // NCP
  0x00c3_6400, // Ceph
];

/** Whether a type of file system is one that locks files of several machines badly, or not at all. */
export const isNetworkShare = (type: number): boolean => SHARES.includes(type >>> 0);
