import { __, _n, sprintf } from '@wordpress/i18n';
import { NEW_WEBHOOK, WEBHOOKS } from '../../lib/route';
import { Icon } from '../parts/icons';
import { ButtonLink } from '../parts/link';

export function NoWebhooks( { eventTypeCount }: { eventTypeCount: number } ) {
	return (
		<div className="msw-empty">
			<Icon name="plug" size={ 40 } />
			<h2>{ __( 'No webhooks yet', 'multisite-webhooks' ) }</h2>
			<p>
				{ __(
					'A webhook sends what happens on your network (a payment, a new site, a new user) to another app the moment it happens.',
					'multisite-webhooks'
				) }
			</p>
			<ButtonLink to={ NEW_WEBHOOK } variant="primary">
				{ __( 'Add New Webhook', 'multisite-webhooks' ) }
			</ButtonLink>
			{ eventTypeCount > 0 && (
				<p>
					<a href="#msw-events">
						{ sprintf(
							/* translators: %d: number of events. */
							_n(
								'See the %d event and what it sends',
								'See all %d events and what they send',
								eventTypeCount,
								'multisite-webhooks'
							),
							eventTypeCount
						) }
					</a>
				</p>
			) }
		</div>
	);
}

/** A page number of an old link. */
export function PageIsEmpty() {
	return (
		<div className="msw-empty">
			<p>{ __( 'There are no webhooks on this page.', 'multisite-webhooks' ) }</p>
			<ButtonLink to={ WEBHOOKS } variant="secondary">
				{ __( 'Go to the first page', 'multisite-webhooks' ) }
			</ButtonLink>
		</div>
	);
}
