import { createInterpolateElement } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { hostOf } from '../../lib/format/address';
import { duration } from '../../lib/format/time';
import type { TestResult, Webhook } from '../../types/rest.generated';
import { responseText } from '../../lib/format/response-text';
import { ExchangeTabs } from '../../components/display/exchange-tabs';
import { Band } from './band';
import { Facts } from './facts';
import { Failure } from './failure';
import type { Test } from './use-test';

interface Props {
	test: Exclude< Test, { state: 'sending' } >;
	webhook: Webhook;
	eventName: string;
	/** Why the event can't happen now; null if it can. */
	unavailable: string | null;
}

export function Outcome( { test, webhook, eventName, unavailable }: Props ) {
	const host = hostOf( webhook.url );
	switch ( test.state ) {
		case 'unsent':
			return (
				<Band tone="late" title={ __( 'The test could not be sent', 'multisite-webhooks' ) }>
					<p>{ test.problem.message }</p>
				</Band>
			);
		case 'done':
			return (
				<>
					{ test.result.delivered ? (
						<Success
							result={ test.result }
							host={ host }
							eventName={ eventName }
							unavailable={ unavailable }
						/>
					) : (
						<Failure result={ test.result } webhook={ webhook } unavailable={ unavailable } />
					) }
					<Facts result={ test.result } webhook={ webhook } eventName={ eventName } />
					<ExchangeTabs exchange={ test.result } />
				</>
			);
	}
}

interface SuccessProps extends Pick< Props, 'eventName' | 'unavailable' > {
	result: TestResult;
	host: string;
}

function Success( { result, host, eventName, unavailable }: SuccessProps ) {
	const sentence = sprintf(
		/* translators: <host/>: host name of the receiver, <event/>: name of an event, <response/>: HTTP status such as "200 OK", %s: duration such as "184 ms". */
		__( '<host/> received <event/> and responded with <response/> in %s.', 'multisite-webhooks' ),
		duration( result.duration_ms )
	);
	return (
		<Band tone="good" title={ __( 'The test was successful', 'multisite-webhooks' ) }>
			<p>
				{ createInterpolateElement( sentence, {
					host: <bdi>{ host }</bdi>,
					event: <strong>{ eventName }</strong>,
					response: (
						<strong>
							<bdi>{ responseText( result ) }</bdi>
						</strong>
					),
				} ) }
			</p>
			{ result.caution && <p className="msw-band__caution">{ result.caution }</p> }
			{ unavailable !== null && (
				<p className="msw-band__caution">
					{ sprintf(
						/* translators: %s: why the event can't happen, a sentence such as "Ultimate Multisite is not active." */
						__(
							'This event can’t happen now: %s The test works, but no real event will follow.',
							'multisite-webhooks'
						),
						unavailable
					) }
				</p>
			) }
		</Band>
	);
}
