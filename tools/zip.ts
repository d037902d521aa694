/** `npm run zip`: the plugin as it ships, in multisite-webhooks.zip. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScreens } from './build/screens';
import { buildReleaseLanguages } from './languages/languages';
import { explain } from './lib/errors';
import { NAME } from './package/contents';
import { makePackage } from './package/package';
import { ROOT } from './lib/paths';
import { terminalProgress } from './lib/progress';

try {
	await buildReleaseLanguages();
	await buildScreens( terminalProgress() );
	const { version, files, bytes } = makePackage();
	writeFileSync( join( ROOT, `${ NAME }.zip` ), bytes );
	process.stdout.write(
		`${ NAME }.zip: ${ version }, ${ files.size } files, ${ Math.round( bytes.length / 1024 ) } kB\n`
	);
} catch ( error ) {
	process.stderr.write( `${ explain( error ) }\n` );
	process.exitCode = 1;
}
