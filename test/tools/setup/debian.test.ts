import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { ensureDebianPackages } from '../../../tools/setup/debian';
import { SetupError } from '../../../tools/lib/errors';
import { recordingProgress } from '../wordpress/fixtures/core';

test( 'the error for what cannot be installed names the package', async () => {
	const path = process.env[ 'PATH' ];
	const empty = mkdtempSync( join( tmpdir(), 'no-programs-' ) );
	process.env[ 'PATH' ] = empty;
	try {
		await assert.rejects( ensureDebianPackages( 'checks', recordingProgress() ), ( error ) => {
			assert.ok( error instanceof SetupError );
			assert.match( error.message, /could not be installed: php-cli \(this machine has no apt-get\)/ );
			assert.match( error.next, /Install them/ );
			return true;
		} );
	} finally {
		process.env[ 'PATH' ] = path;
		rmSync( empty, { recursive: true } );
	}
} );
