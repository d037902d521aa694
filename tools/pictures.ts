/** `npm run pictures`: takes the pictures of docs/guide.md and README.md from the real screens. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScreens } from '../host/build';
import { node } from './checks';
import { explain } from './errors';
import { ROOT } from './paths';
import { terminalProgress } from './progress';
import { run } from './run';
import { startStack } from './stack';
import { environment } from './stack/environment';
import { wordpressCore } from './wordpress';

const PICTURES = join( ROOT, 'docs/pictures' );

async function main(): Promise< void > {
	const progress = terminalProgress();
	await buildScreens( progress );
	const stack = await startStack( { core: await wordpressCore( undefined, progress ), progress } );
	try {
		const guide = join( PICTURES, 'guide' );
		rmSync( guide, { recursive: true, force: true } );
		progress.step( 'Taking pictures' );
		await run( node( 'playwright' ), [ 'test', 'guide' ], {
			cwd: ROOT,
			env: { ...process.env, ...environment( stack ), PICTURES: guide },
		} );
		copyFileSync( join( guide, '5-webhooks.png' ), join( PICTURES, 'webhooks-1280.png' ) );
		progress.done();
	} finally {
		await stack.stop();
	}
}

main().catch( ( error: unknown ) => {
	process.stderr.write( `${ explain( error ) }\n` );
	process.exitCode = 1;
} );
