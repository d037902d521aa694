import { addQueryArgs } from '@wordpress/url';
import type { Delivery } from '../types/delivery.generated';
import { BASE, getPage } from './request';

export async function countDeliveries( webhook: string, status: Delivery[ 'status' ] ): Promise< number > {
	const page = await getPage< Delivery >( addQueryArgs( `${ BASE }/deliveries`, { webhook, status, per_page: 1 } ) );
	return page.total;
}
