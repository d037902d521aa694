import { Button } from '@wordpress/components';
import { __, _n, sprintf } from '@wordpress/i18n';
import type { DeliveriesPage } from '../../data/deliveries';
import { type DeliveriesView, firstPageOf } from '../../lib/routes/deliveries-view';
import { wholeNumber } from '../../lib/format/time';
import { Icon } from '../../components/display/icons';
import { useNavigation } from '../../components/navigation/navigation';

/** By cursors, both ways: every page has an address, and each costs the same. */
export function Pager( { page, view }: { page: DeliveriesPage; view: DeliveriesView } ) {
	const { go } = useNavigation();
	const first = page.items[ 0 ]?.id ?? null;
	const last = page.items.at( -1 )?.id ?? null;

	function turn( to: Partial< DeliveriesView > ) {
		go( { screen: 'deliveries', view: { ...firstPageOf( view ), ...to } } );
		window.scrollTo( 0, 0 );
	}

	return (
		<div className="msw-log-pager">
			<bdi className="msw-log-pager__total">{ totalText( page ) }</bdi>
			<Button
				variant="tertiary"
				disabled={ ! page.hasNewer }
				accessibleWhenDisabled
				onClick={ () => turn( { newerThan: first } ) }
			>
				<span className="msw-log-pager__newer">
					<Icon name="chevron" />
				</span>
				{ __( 'Newer', 'multisite-webhooks' ) }
			</Button>
			<Button
				variant="tertiary"
				disabled={ ! page.hasOlder }
				accessibleWhenDisabled
				onClick={ () => turn( { cursor: last } ) }
			>
				{ __( 'Older', 'multisite-webhooks' ) }
				<span className="msw-log-pager__older">
					<Icon name="chevron" />
				</span>
			</Button>
		</div>
	);
}

function totalText( { total, isCapped }: DeliveriesPage ): string {
	const count = wholeNumber( total );
	if ( isCapped ) {
		/* translators: %s: a number, such as 10,000. */
		return sprintf( __( 'More than %s deliveries', 'multisite-webhooks' ), count );
	}
	/* translators: %s: number of deliveries. */
	return sprintf( _n( '%s delivery', '%s deliveries', total, 'multisite-webhooks' ), count );
}
