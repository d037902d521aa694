import { defineConfig } from '@playwright/test';
import './tools/lib/localhost-names';
import { BASE_URL } from './test/e2e/settings';
import { findProgram } from './tools/lib/programs';

const label = process.env[ 'TEST_LABEL' ] ?? 'local';
const chromium = findProgram( 'chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome' );

export default defineConfig( {
	testDir: 'test/e2e',
	outputDir: `test-results/${ label }`,
	reporter: [ [ 'list' ] ],
	forbidOnly: process.env[ 'CI' ] !== undefined,
	// The tests share one network and its inbox.
	workers: 1,
	fullyParallel: false,
	retries: 0,
	// Two runs share the machine, and a walk through many states takes its time.
	timeout: 120_000,
	expect: { timeout: 15_000 },
	use: {
		baseURL: BASE_URL,
		screenshot: 'only-on-failure',
		browserName: 'chromium',
		launchOptions: {
			// Playwright's own browser can't be downloaded everywhere; Debian's is a package like any other.
			...( chromium === undefined ? {} : { executablePath: chromium } ),
			chromiumSandbox: process.getuid?.() !== 0, // Chromium refuses its sandbox to root.
			args: [
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync',
				'--no-first-run',
				'--disable-gpu',
				'--disable-quic',
				// Each page fills the default many times while it starts: this costs 7 % less time.
				'--js-flags=--min-semi-space-size=32',
			],
		},
	},
} );
