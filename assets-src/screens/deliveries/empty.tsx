import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { DELIVERIES, WEBHOOKS } from '../../lib/route';
import { Icon } from '../parts/icons';
import { ButtonLink } from '../parts/link';
import { useNavigation } from '../parts/navigation';

export function NothingSent() {
	return (
		<div className="msw-empty">
			<Icon name="plug" size={ 48 } />
			<h2>{ __( 'Nothing was sent yet', 'multisite-webhooks' ) }</h2>
			<p>
				{ __(
					'When an event happens that one of your webhooks listens to, its delivery appears here within seconds.',
					'multisite-webhooks'
				) }
			</p>
			<ButtonLink variant="primary" to={ WEBHOOKS }>
				{ __( 'Send a Test Event', 'multisite-webhooks' ) }
			</ButtonLink>
		</div>
	);
}

/** A button and no link, for the focus stays on this screen. */
export function NoMatch() {
	const { go } = useNavigation();
	return (
		<div className="msw-no-match">
			<h2>{ __( 'No delivery matches', 'multisite-webhooks' ) }</h2>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => {
					go( DELIVERIES );
					// The button goes with what it says.
					document.querySelector< HTMLElement >( '.msw h1' )?.focus();
				} }
			>
				{ __( 'Clear filters', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}
