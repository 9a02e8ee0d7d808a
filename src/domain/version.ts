declare const AMENDS_VERSION: string | undefined;

/** The version of the engine that decides, from package.json; put in by the build. */
export const ENGINE: string = typeof AMENDS_VERSION === 'string' ? AMENDS_VERSION : '0.0.0-unbuilt';
