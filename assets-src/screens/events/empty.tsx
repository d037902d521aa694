import { Button } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Icon } from '../../components/display/icons';
import { useNavigation } from '../../components/navigation/navigation';
import { EVENTS } from '../../lib/routes/route';

export function NoEvents( { onRecord }: { onRecord: ( () => void ) | null } ) {
	return (
		<div className="msw-empty">
			<Icon name="plug" size={ 48 } />
			<h2>{ __( 'No events yet', 'multisite-webhooks' ) }</h2>
			<p>
				{ onRecord === null
					? __( 'Whatever happens on your network now appears here within seconds.', 'multisite-webhooks' )
					: __(
							'An event that one of your webhooks subscribes to appears here within seconds. To look for the right event, record everything for an hour.',
							'multisite-webhooks'
						) }
			</p>
			{ onRecord !== null && (
				<Button variant="primary" __next40pxDefaultSize onClick={ onRecord }>
					{ __( 'Record Everything…', 'multisite-webhooks' ) }
				</Button>
			) }
		</div>
	);
}

/** A button and not a link, because the focus stays on this screen. */
export function NoMatch( { isPart }: { isPart: boolean } ) {
	const { go } = useNavigation();
	return (
		<div className="msw-no-match">
			<h2>{ __( 'No event matches', 'multisite-webhooks' ) }</h2>
			<p>
				{ isPart
					? __(
							'A search, or a filter by webhook, looks at 10,000 events at a time. Older events may match: select Older to look on.',
							'multisite-webhooks'
						)
					: __(
							'Search looks at names of events and sites, and at what events say: the start of names, logins, email addresses, and IDs.',
							'multisite-webhooks'
						) }
			</p>
			<Button
				variant="secondary"
				__next40pxDefaultSize
				onClick={ () => {
					go( EVENTS );
					// The button disappears.
					document.querySelector< HTMLElement >( '.msw h1' )?.focus();
				} }
			>
				{ __( 'Clear Search and Filters', 'multisite-webhooks' ) }
			</Button>
		</div>
	);
}
