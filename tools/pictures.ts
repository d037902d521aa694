/** `npm run pictures`: takes the pictures of docs/guide.md and README.md from the real screens. */
import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScreens } from './build/screens';
import { ROOT } from './lib/paths';
import { terminalProgress } from './lib/progress';
import { run } from './lib/run';
import { runMain } from './lib/run-main';
import { environment } from './stack/environment';
import { startStack } from './stack/stack';
import { node } from './steps/checks';
import { wordpressCore } from './wordpress/core';

const PICTURES = join( ROOT, 'docs/pictures' );
const GUIDE = join( PICTURES, 'guide' );

runMain( async () => {
	const progress = terminalProgress();
	await buildScreens( progress );
	const stack = await startStack( { core: await wordpressCore( undefined, progress ), progress } );
	try {
		rmSync( GUIDE, { recursive: true, force: true } );
		const env = { ...process.env, ...environment( stack ), PICTURES: GUIDE };
		await progress.step( 'Taking pictures', () =>
			run( node( 'playwright' ), [ 'test', 'guide' ], { cwd: ROOT, env } )
		);
		copyFileSync( join( GUIDE, '5-webhooks.png' ), join( PICTURES, 'webhooks-1280.png' ) );
	} finally {
		await stack.stop();
	}
	return true;
} );
