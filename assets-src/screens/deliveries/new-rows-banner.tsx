import { Button } from '@wordpress/components';
import { newDeliveries } from './log/use-announced-rows';

/** Instead of new rows, where those would move what somebody is at. It takes no room. */
export function News( { count, onShow }: { count: number; onShow: () => void } ) {
	return (
		<div className="msw-news">
			{ count > 0 && (
				<Button variant="primary" size="compact" onClick={ onShow }>
					{ newDeliveries( count ) }
				</Button>
			) }
		</div>
	);
}
