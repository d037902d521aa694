import { SearchControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { ButtonLink } from '../../../components/navigation/link';

interface Props {
	search: string;
	onSearch: ( search: string ) => void;
	/** When the search receives the focus. */
	onBegin: () => void;
}

export function CatalogHeader( { search, onSearch, onBegin }: Props ) {
	const label = __( 'Search events and fields', 'multisite-webhooks' );
	return (
		<div className="msw-events__head">
			<div>
				<h2 id="msw-events-title">{ __( 'Events', 'multisite-webhooks' ) }</h2>
				<p className="msw-muted">
					{ __(
						'Everything your network can tell other apps, with the payload of each event.',
						'multisite-webhooks'
					) }
				</p>
			</div>
			<ButtonLink variant="secondary" to={ { screen: 'custom', id: null } }>
				{ __( 'Add Custom Event', 'multisite-webhooks' ) }
			</ButtonLink>
			{ /* With an id, because DataViews brings components that count their ids from the same number. */ }
			<SearchControl
				id="msw-search-events"
				label={ label }
				placeholder={ label }
				value={ search }
				onChange={ onSearch }
				onFocus={ onBegin }
				__nextHasNoMarginBottom
			/>
		</div>
	);
}
