import { __ } from '@wordpress/i18n';
import type { Webhook } from '../../types/webhook.generated';
import { FIELDS, type RowContext } from './fields';

const [ NAME, ...OTHERS ] = FIELDS;
const SKELETON_ROWS = 3;

interface Props {
	webhooks: readonly Webhook[];
	context: RowContext;
	isLoading: boolean;
}

export function WebhookTable( { webhooks, context, isLoading }: Props ) {
	return (
		<table className="msw-table" aria-busy={ isLoading }>
			<caption className="screen-reader-text">{ __( 'Webhooks', 'multisite-webhooks' ) }</caption>
			<thead>
				<tr>
					{ FIELDS.map( ( field ) => (
						<th key={ field.id } scope="col" className={ `is-${ field.id }` }>
							{ field.label }
						</th>
					) ) }
				</tr>
			</thead>
			<tbody>
				{ webhooks.map( ( webhook ) => (
					<tr key={ webhook.id }>
						<th scope="row" className={ `is-${ NAME.id }` }>
							{ NAME.render( webhook, context ) }
						</th>
						{ OTHERS.map( ( field ) => (
							<td key={ field.id } className={ `is-${ field.id }` }>
								{ field.render( webhook, context ) }
							</td>
						) ) }
					</tr>
				) ) }
				{ isLoading && webhooks.length === 0 && <SkeletonRows /> }
			</tbody>
		</table>
	);
}

/** Grey rows of true height, so that nothing jumps when the webhooks come. */
function SkeletonRows() {
	return Array.from( { length: SKELETON_ROWS }, ( _, index ) => (
		<tr key={ index } className="msw-skeleton" aria-hidden="true">
			<td colSpan={ FIELDS.length }>
				<span />
				<span />
				<span />
			</td>
		</tr>
	) );
}
