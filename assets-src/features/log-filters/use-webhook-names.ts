import { useMemo } from '@wordpress/element';
import { loadWebhookNames } from '../../data/webhooks';

/** The choices of a filter by webhook. Loaded once per screen. */
export function useWebhookNames() {
	return useMemo( () => {
		let loading: ReturnType< typeof loadWebhookNames > | null = null;
		return async () => {
			loading ??= loadWebhookNames();
			const webhooks = await loading;
			return webhooks.map( ( { id, name } ) => ( { value: id, label: name } ) );
		};
	}, [] );
}
