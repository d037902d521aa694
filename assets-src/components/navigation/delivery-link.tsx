import { shortId } from '../../lib/format/short-id';
import { Link } from './link';

/** By its id, where there is nothing else to tell it by. */
export function DeliveryLink( { id }: { id: string } ) {
	return (
		<Link to={ { screen: 'delivery', id } }>
			<code dir="ltr" title={ id }>
				{ shortId( id ) }
			</code>
		</Link>
	);
}
