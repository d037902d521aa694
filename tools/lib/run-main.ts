import { explain } from './errors';

/** Runs a program of this project to its end. `main` returns whether it succeeded, or an exit code. */
export function runMain( main: () => Promise< boolean | number > ): void {
	main().then(
		( result ) => process.exit( typeof result === 'number' ? result : Number( ! result ) ),
		( error: unknown ) => {
			process.stderr.write( `${ explain( error ) }\n` );
			process.exit( 1 );
		}
	);
}
