import { TestEnvironment } from 'jest-environment-jsdom';

/** jsdom has no fetch API and no TextEncoder; Node's are the same. */
export default class BrowserWithFetch extends TestEnvironment {
	async setup() {
		await super.setup();
		Object.assign( this.global, { Headers, Response, TextEncoder } );
	}
}
