import { Button } from '@wordpress/components';
import { newDeliveries } from './log/messages';

/** Offers new rows if they would move what someone is looking at. It takes no space. */
export function NewRowsBanner( { count, onShow }: { count: number; onShow: () => void } ) {
	return (
		<div className="msw-new-rows">
			{ count > 0 && (
				<Button variant="primary" size="compact" onClick={ onShow }>
					{ newDeliveries( count ) }
				</Button>
			) }
		</div>
	);
}
