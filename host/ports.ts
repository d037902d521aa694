import { SetupError } from '../tools/lib/errors';

const TAKEN = 'Stop what uses it, or choose another with `npm start -- --port N` (the inbox takes the port after it).';
const CLOSED = 'Choose one above 1023 with `npm start -- --port N`.';

/** The error for an unavailable port has its number and says what to do. */
export async function takePort< Server >(
	port: number,
	purpose: string,
	listen: () => Promise< Server >
): Promise< Server > {
	try {
		return await listen();
	} catch ( error ) {
		const { code } = error as NodeJS.ErrnoException;
		if ( code === 'EADDRINUSE' ) {
			throw new SetupError( `Port ${ port }, for ${ purpose }, is taken.`, TAKEN, { cause: error } );
		}
		if ( code === 'EACCES' ) {
			throw new SetupError( `Port ${ port }, for ${ purpose }, is closed to ordinary users.`, CLOSED, {
				cause: error,
			} );
		}
		throw error;
	}
}
