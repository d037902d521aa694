import { describe, expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { eventForNobody, eventId, openEvents, recordedEvent } from '../../support/events';

const AT = `&screen=event&id=${ eventId( 1 ) }`;
const BODY = '{"id":"evt_1","data":{"total":9.0}}';

describe( 'the screen of an event', () => {
	it( 'shows the bytes that receivers get, and who got them', async () => {
		openEvents( [ recordedEvent( { details: { body: BODY } } ) ], { at: AT } );
		expect( await screen.findByRole( 'heading', { level: 1, name: 'Payment Received' } ) ).toBeTruthy();
		expect( screen.getByRole( 'region', { name: 'What a receiver gets' } ).textContent ).toContain(
			'"total": 9.0'
		);
		expect( screen.getByRole( 'button', { name: 'Copy: What a receiver gets' } ) ).toBeTruthy();
		expect( screen.getByRole( 'link', { name: 'Zapier' } ).getAttribute( 'href' ) ).toMatch( /screen=delivery/ );
		expect( screen.getByRole( 'complementary' ).textContent ).toMatch(
			/Gold.*payment_received.*Bakery Lima.*Ada King/
		);
		expect( document.title ).toBe( 'Payment Received ‹ Webhooks ‹ Example' );
	} );

	it( 'leads to a new webhook for this event', async () => {
		openEvents( [ recordedEvent( { details: { body: BODY } } ) ], { at: AT } );
		const link = await screen.findByRole( 'link', { name: 'Add Webhook for This Event' } );
		expect( link.getAttribute( 'href' ) ).toMatch( /screen=new&event_type=payment_received/ );
	} );

	it( 'offers no webhook for a type that is gone', async () => {
		openEvents( [ recordedEvent( { details: { is_known: false } } ) ], { at: AT } );
		await screen.findByRole( 'heading', { name: 'Payload' } );
		expect( screen.queryByRole( 'link', { name: 'Add Webhook for This Event' } ) ).toBeNull();
	} );

	it( 'says that nobody got it', async () => {
		openEvents( [ eventForNobody( { details: { body: BODY } } ) ], { at: AT } );
		expect( await screen.findByText( /so nobody got it/ ) ).toBeTruthy();
	} );

	it( 'says that its content was deleted', async () => {
		openEvents( [ recordedEvent( { site: null, details: { body: '', content_deleted: true } } ) ], { at: AT } );
		expect( await screen.findByText( 'The content was deleted after 30 days.' ) ).toBeTruthy();
	} );

	it( 'knows no event with another id', async () => {
		openEvents( [ recordedEvent() ], { at: `&screen=event&id=${ eventId( 2 ) }` } );
		expect( await screen.findByRole( 'heading', { name: 'Page Not Found' } ) ).toBeTruthy();
	} );
} );
