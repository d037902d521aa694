import { Spinner } from '@wordpress/components';
import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { hostOf } from '../../lib/address';
import { statusText } from '../../lib/http-status';
import { duration } from '../../lib/time';
import type { TestResult } from '../../types/test-result.generated';
import type { Webhook } from '../../types/webhook.generated';
import { Band } from './band';
import { Exchange } from './exchange';
import { Facts } from './facts';
import type { Test } from './use-test';

interface Props {
	test: Test;
	webhook: Webhook;
	eventName: string;
}

export function Outcome( { test, webhook, eventName }: Props ) {
	const host = hostOf( webhook.url );
	switch ( test.state ) {
		case 'sending':
			return <Sending host={ host } eventName={ eventName } />;
		case 'unsent':
			return (
				<Band tone="late" title={ __( 'The test could not be sent', 'multisite-webhooks' ) }>
					<p>{ test.problem.message }</p>
				</Band>
			);
		case 'answered':
			return (
				<>
					{ test.result.delivered ? (
						<Success result={ test.result } host={ host } eventName={ eventName } />
					) : (
						<Failure result={ test.result } />
					) }
					<Facts result={ test.result } webhook={ webhook } eventName={ eventName } />
					<Exchange result={ test.result } />
				</>
			);
	}
}

function Sending( { host, eventName }: { host: string; eventName: string } ) {
	/* translators: 1: name of an event, 2: host name of the receiver. */
	const sentence = sprintf( __( 'Sending <b>%1$s</b> to %2$s…', 'multisite-webhooks' ), eventName, host );
	return (
		<div className="msw-band is-sending" role="status">
			<Spinner />
			<div>
				<p>{ createInterpolateElement( sentence, { b: <strong /> } ) }</p>
				<p>{ __( 'The receiver has 15 seconds to answer.', 'multisite-webhooks' ) }</p>
			</div>
		</div>
	);
}

function Success( { result, host, eventName }: { result: TestResult; host: string; eventName: string } ) {
	const sentence = sprintf(
		/* translators: 1: host name of the receiver, 2: name of an event, 3: HTTP status such as "200 OK", 4: duration such as "184 ms". */
		__( '%1$s received <b>%2$s</b> and answered <b>%3$s</b> in %4$s.', 'multisite-webhooks' ),
		host,
		eventName,
		result.status_code === null ? '' : statusText( result.status_code ),
		duration( result.duration_ms )
	);
	return (
		<Band tone="good" title={ __( 'The test was successful', 'multisite-webhooks' ) }>
			<p>{ createInterpolateElement( sentence, { b: <strong /> } ) }</p>
			{ isWebPage( result ) && (
				<p className="msw-note is-late">
					{ __(
						'The answer looks like a web page. Check that this is the webhook address and not a page for people.',
						'multisite-webhooks'
					) }
				</p>
			) }
		</Band>
	);
}

function Failure( { result }: { result: TestResult } ) {
	return (
		<Band tone="bad" title={ __( 'The test failed', 'multisite-webhooks' ) }>
			<p>{ result.error?.message ?? __( 'The receiver did not accept the event.', 'multisite-webhooks' ) }</p>
		</Band>
	);
}

function isWebPage( { response }: TestResult ): boolean {
	return Object.entries( response?.headers ?? {} ).some(
		( [ name, value ] ) => name.toLowerCase() === 'content-type' && value.startsWith( 'text/html' )
	);
}
