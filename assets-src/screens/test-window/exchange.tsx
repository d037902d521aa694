import { TabPanel } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { TestResult } from '../../types/test-result.generated';
import { CodeBlock } from '../parts/code-block';
import { HeadersBlock } from '../parts/headers-block';

/** Both sides of the talk with the receiver. The first to show is what came back, if anything did. */
export function Exchange( { result: { request, response, error } }: { result: TestResult } ) {
	return (
		<TabPanel
			className="msw-exchange"
			initialTabName={ response === null ? 'request' : 'response' }
			tabs={ [
				{ name: 'response', title: __( 'What came back', 'multisite-webhooks' ) },
				{ name: 'request', title: __( 'What was sent', 'multisite-webhooks' ) },
			] }
		>
			{ ( { name } ) => {
				if ( name === 'request' ) {
					return (
						<div className="msw-exchange__sides">
							<CodeBlock title={ __( 'Request body', 'multisite-webhooks' ) } text={ request.body } />
							<HeadersBlock
								title={ __( 'Request headers', 'multisite-webhooks' ) }
								headers={ request.headers }
							/>
						</div>
					);
				}
				if ( response === null ) {
					return <p className="msw-muted">{ nothingCameBack( error?.reason ) }</p>;
				}
				return (
					<div className="msw-exchange__sides">
						<CodeBlock
							title={ __( 'Response body', 'multisite-webhooks' ) }
							text={ response.body }
							whenEmpty={ __( 'The body is empty.', 'multisite-webhooks' ) }
						/>
						<HeadersBlock
							title={ __( 'Response headers', 'multisite-webhooks' ) }
							headers={ response.headers }
						/>
					</div>
				);
			} }
		</TabPanel>
	);
}

function nothingCameBack( reason: string | undefined ): string {
	return reason === 'timeout'
		? __( 'Nothing came back before the time was over.', 'multisite-webhooks' )
		: __( 'Nothing came back.', 'multisite-webhooks' );
}
