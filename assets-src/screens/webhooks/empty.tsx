import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { MouseEvent } from 'react';
import { NEW_WEBHOOK, WEBHOOKS } from '../../lib/routes/route';
import { Icon } from '../../components/display/icons';
import { ButtonLink } from '../../components/navigation/link';
import { useLinkTo } from '../../components/navigation/navigation';

export function NoWebhooks( { eventTypeCount }: { eventTypeCount: number } ) {
	return (
		<div className="msw-empty is-first">
			<Icon name="plug" size={ 40 } />
			<h2>{ __( 'No webhooks yet', 'multisite-webhooks' ) }</h2>
			<p>
				{ __(
					'A webhook tells another app what happens on your network (a payment, a new site, a new user) the moment it happens.',
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

/** Takes the space until it is certain. */
export function NoWebhooksYet() {
	return <div className="msw-empty is-first" />;
}

export function NoResult() {
	return (
		<div className="msw-no-result">
			<h2>{ __( 'No webhook matches', 'multisite-webhooks' ) }</h2>
			<p>{ __( 'No webhook has that name, URL, event or status.', 'multisite-webhooks' ) }</p>
			<ClearButton />
		</div>
	);
}

/** The button disappears, so it moves the focus to the search. */
function ClearButton() {
	const { href, onClick } = useLinkTo( WEBHOOKS );
	return (
		<Button
			__next40pxDefaultSize
			variant="secondary"
			href={ href }
			onClick={ ( event: MouseEvent ) => {
				onClick( event );
				if ( event.defaultPrevented ) {
					document.querySelector< HTMLElement >( '.msw-list-webhooks .dataviews-search input' )?.focus();
				}
			} }
		>
			{ __( 'Clear Search and Filters', 'multisite-webhooks' ) }
		</Button>
	);
}
