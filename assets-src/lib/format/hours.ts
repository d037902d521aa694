import type { WebhookHealth } from '../../types/rest.generated';

/** The sum of these hours. */
export function totalsOf( hours: WebhookHealth[ 'hours' ] ): { delivered: number; failed: number } {
	return {
		delivered: hours.reduce( ( sum, hour ) => sum + hour.delivered, 0 ),
		failed: hours.reduce( ( sum, hour ) => sum + hour.failed, 0 ),
	};
}

/** Rounded down to a tenth, so that it is "100" only if all arrived. */
export function percentOf( part: number, all: number ): string {
	const tenths = Math.floor( ( part * 1000 ) / all );
	return new Intl.NumberFormat( document.documentElement.lang || 'en-US', { maximumFractionDigits: 1 } ).format(
		tenths / 10
	);
}
