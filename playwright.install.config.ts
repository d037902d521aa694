/** For the tests that install, upgrade and delete the plugin: on a network of their own, see tools/network-tests.ts. */
import { defineConfig } from '@playwright/test';
import network from './playwright.config';

export default defineConfig( {
	...network,
	testDir: 'test/install',
	// WordPress unpacks and copies some hundred files within one request.
	timeout: 240_000,
	expect: { timeout: 60_000 },
} );
