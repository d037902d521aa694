import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRoot } from '@wordpress/element';
import { lazyPart } from '../../../../assets-src/components/lazy/lazy-part';

declare global {
	var IS_REACT_ACT_ENVIRONMENT: boolean;
}

/** As in a browser, where effects run some time after the render. Testing Library would run them at once. */
beforeEach( () => {
	globalThis.IS_REACT_ACT_ENVIRONMENT = false;
} );
afterEach( () => {
	globalThis.IS_REACT_ACT_ENVIRONMENT = true;
} );

async function shown( part: ReturnType< typeof lazyPart< string > >, onRender: () => void = () => {} ) {
	function Part() {
		const { part: text, hasFailed } = part.usePart();
		onRender();
		return hasFailed ? 'failed' : text;
	}
	const place = document.createElement( 'div' );
	const root = createRoot( place );
	root.render( <Part /> );
	for ( let i = 0; i < 100 && place.textContent === ''; i++ ) {
		await new Promise( ( resolve ) => setTimeout( resolve, 20 ) );
	}
	const text = place.textContent;
	root.unmount();
	return text;
}

describe( 'a part that is loaded lazily', () => {
	it( 'shows once it has loaded', async () => {
		expect( await shown( lazyPart( async () => 'loaded' ) ) ).toBe( 'loaded' );
	} );

	it( 'shows if it has loaded between the first render and its effects', async () => {
		const part = lazyPart( async () => 'loaded' );
		expect( await shown( part, part.preload ) ).toBe( 'loaded' );
	} );

	it( 'is loaded again after it could not be preloaded', async () => {
		let round = 0;
		const part = lazyPart( async () => {
			if ( round++ === 0 ) {
				throw new Error( 'Failed to fetch' );
			}
			return 'loaded';
		} );
		part.preload();
		await Promise.resolve();
		expect( await shown( part ) ).toBe( 'loaded' );
	} );

	it( 'says that it has failed', async () => {
		expect( await shown( lazyPart( () => Promise.reject( new Error( 'Failed to fetch' ) ) ) ) ).toBe( 'failed' );
	} );
} );
