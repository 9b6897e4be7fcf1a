import { libraryOf } from '../../library/library';
import { sectors } from '../../library/sectors';

/** The library that ships with the tool. */
export const builtIn = libraryOf(sectors);
