import { describe, expect, it } from 'vitest';
import { resolvePath } from '../../src/source/extends/resolve-path.js';

describe('the file that another names', () => {
  it.each([
    ['shop.yaml', './base.yaml', '', 'base.yaml'],
    ['shop.yaml', 'north/base.yaml', '', 'north/base.yaml'],
    ['north/shop.yaml', '../base.yaml', '', 'base.yaml'],
    ['north/shop.yaml', '..\\south\\base.yaml', '', 'south/base.yaml'],
    ['./north/shop.yaml', './base.yaml', '', 'north/base.yaml'],
    ['../other/shop.yaml', './base.yaml', '', '../other/base.yaml'],
    ['../other/shop.yaml', '../base.yaml', '', '../base.yaml'],
    ['/home/shop/shop.yaml', '../base.yaml', '/home', '/home/base.yaml'],
    ['/home/shop/shop.yaml', './base.yaml', '', '/home/shop/base.yaml'],
    ['/home/shop/shop.yaml', './base.yaml', '/', '/home/shop/base.yaml'],
    ['shops/north/shop.yaml', '../base.yaml', 'shops', 'shops/base.yaml'],
    ['shop.yaml', '../base.yaml', '..', '../base.yaml'],
    ['shop.yaml', './base.yaml', '/home', 'base.yaml'],
  ])('seen from %s, %s within %j is %s', (file, wanted, root, target) => {
    expect(resolvePath(file, wanted, root)).toBe(target);
  });

  it.each([
    ['shop.yaml', '../base.yaml', ''],
    ['north/shop.yaml', '../../base.yaml', ''],
    ['../other/shop.yaml', '../../base.yaml', ''],
    ['/home/shop/shop.yaml', '../../base.yaml', '/home'],
    ['/home/shop/shop.yaml', '../../../../base.yaml', ''],
    ['/home/shop/shop.yaml', '../../homes/base.yaml', '/home'],
    ['shops/north/shop.yaml', '../../base.yaml', 'shops'],
    ['shop.yaml', '../../base.yaml', '..'],
  ])('seen from %s, %s leads out of %j', (file, wanted, root) => {
    expect(resolvePath(file, wanted, root)).toBeUndefined();
  });
});
