import type { ChildProcess } from 'node:child_process';
import type { Stack } from './stack';
import { startPhp, type PhpOptions } from './php';

/** Starts WP-CLI on the main site of a stack's network: `wp webhook deliver --watch`, for example. */
export function startWp( stack: Stack, command: readonly string[], options: PhpOptions = {} ): ChildProcess {
	const place = [ '--allow-root', '--no-color', `--path=${ stack.wpPath }`, `--url=${ stack.siteUrl }/` ];
	return startPhp( stack, 'vendor/wp-cli/wp-cli/php/boot-fs.php', [ ...place, ...command ], options );
}
