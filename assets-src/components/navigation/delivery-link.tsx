import { shortId } from '../../lib/format/short-id';
import { Link } from './link';

/** Shows the ID, if there is no name to show. */
export function DeliveryLink( { id }: { id: string } ) {
	return (
		<Link to={ { screen: 'delivery', id } }>
			<code dir="ltr" title={ id }>
				{ shortId( id ) }
			</code>
		</Link>
	);
}
