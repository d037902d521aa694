import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import { type DeliveriesView, isPastRetention } from '../../lib/routes/deliveries-view';
import { DELIVERIES, WEBHOOKS } from '../../lib/routes/route';
import { settings } from '../../lib/settings';
import { Icon } from '../../components/display/icons';
import { ButtonLink } from '../../components/navigation/link';
import { useNavigation } from '../../components/navigation/navigation';

export function NoDeliveries() {
	return (
		<div className="msw-empty">
			<Icon name="plug" size={ 48 } />
			<h2>{ __( 'No deliveries yet', 'multisite-webhooks' ) }</h2>
			<p>
				{ __(
					'When an event happens that one of your webhooks subscribes to, its delivery appears here within seconds.',
					'multisite-webhooks'
				) }
			</p>
			<ButtonLink variant="primary" to={ WEBHOOKS }>
				{ __( 'Send a Test Event', 'multisite-webhooks' ) }
			</ButtonLink>
		</div>
	);
}

/** A button and not a link, because the focus stays on this screen. */
export function NoMatch( { view }: { view: DeliveriesView } ) {
	const { go } = useNavigation();
	return (
		<div className="msw-no-match">
			<h2>{ __( 'No delivery matches', 'multisite-webhooks' ) }</h2>
			{ isPastRetention( view ) && <p>{ deletedMessage( settings().keepLogDays ) }</p> }
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => {
					go( DELIVERIES );
					// The button disappears.
					document.querySelector< HTMLElement >( '.msw h1' )?.focus();
				} }
			>
				{ __( 'Clear Filters', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}

function deletedMessage( days: number ): string {
	return sprintf(
		/* translators: %d: number of days. */
		_n(
			'Deliveries older than %d day are deleted.',
			'Deliveries older than %d days are deleted.',
			days,
			'multisite-webhooks'
		),
		days
	);
}
