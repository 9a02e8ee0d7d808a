declare const AMENDS_VERSION: string | undefined;
declare const AMENDS_BUILD: string | undefined;

/** The version of the engine that decides, from package.json; put in by the build. */
export const ENGINE: string = typeof AMENDS_VERSION === 'string' ? AMENDS_VERSION : '0.0.0-unbuilt';

/** A hash of what this build was made from, by which it knows the policies that it compiled; put in by the build. */
export const BUILD: string = typeof AMENDS_BUILD === 'string' ? AMENDS_BUILD : 'unbuilt';
