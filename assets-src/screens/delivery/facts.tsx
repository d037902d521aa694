import { __, sprintf } from '@wordpress/i18n';
import type { DeliveryWithAttempts } from '../../data/deliveries';
import { aboutTime, comingTime, exactTime } from '../../lib/format/time';
import { CopyId } from '../../components/display/copy-id';
import { DeliveryLink } from '../../components/navigation/delivery-link';
import { Fact } from '../../components/display/fact';
import { Link } from '../../components/navigation/link';
import { SiteLink } from '../../components/navigation/site-link';
import { useNow } from '../../hooks/use-now';
import { WebhookLink } from '../../components/navigation/webhook-link';

export function Facts( { delivery }: { delivery: DeliveryWithAttempts } ) {
	const { webhook_url: url, gives_up_at: givesUpAt, resend_of: resendOf } = delivery.details;
	return (
		<aside className="msw-card msw-delivery__facts" aria-label={ __( 'Facts', 'multisite-webhooks' ) }>
			<dl>
				<Fact label={ __( 'Webhook', 'multisite-webhooks' ) }>
					<WebhookLink delivery={ delivery } />
				</Fact>
				{ url !== null && (
					<Fact label={ __( 'URL', 'multisite-webhooks' ) }>
						<span dir="ltr">{ url }</span>
					</Fact>
				) }
				<Fact label={ __( 'Site', 'multisite-webhooks' ) }>
					<SiteLink delivery={ delivery } />
				</Fact>
				{ delivery.status === 'waiting' && delivery.next_try_at !== null && (
					<Fact label={ __( 'Next attempt', 'multisite-webhooks' ) }>
						<ComingTime time={ delivery.next_try_at } />
					</Fact>
				) }
				{ givesUpAt !== null && (
					<Fact label={ __( 'Retries until', 'multisite-webhooks' ) }>
						{
							/* translators: %s: approximate date and time. */
							sprintf( __( 'about %s', 'multisite-webhooks' ), aboutTime( givesUpAt ) )
						}
					</Fact>
				) }
				<Fact label={ __( 'Delivery', 'multisite-webhooks' ) }>
					<CopyId id={ delivery.id } name={ __( 'Copy the delivery ID', 'multisite-webhooks' ) } />
				</Fact>
				{ resendOf !== null && (
					<Fact label={ __( 'Resend of', 'multisite-webhooks' ) }>
						<DeliveryLink id={ resendOf } />
					</Fact>
				) }
				<Fact label={ __( 'Event', 'multisite-webhooks' ) }>
					{ ! delivery.test && <EventLink delivery={ delivery } /> }
					<CopyId id={ delivery.event } name={ __( 'Copy the event ID', 'multisite-webhooks' ) } />
				</Fact>
			</dl>
		</aside>
	);
}

/** Its payload, and which other webhooks got it. A test is no event. */
function EventLink( { delivery: { event, details } }: { delivery: DeliveryWithAttempts } ) {
	return (
		<Link className="msw-quiet-link" to={ { screen: 'event', id: event } }>
			<bdi className="msw-cut">{ details.event_type_name }</bdi>
		</Link>
	);
}

function ComingTime( { time }: { time: string } ) {
	return (
		<time dateTime={ time } title={ exactTime( time ) }>
			{ comingTime( time, useNow( time ) ) }
		</time>
	);
}
