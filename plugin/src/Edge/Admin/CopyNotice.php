<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Domain\Network\NetworkCopy;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\CopyWords;

/** Says in the network admin that nothing is sent until an admin decides. Not on our own page, which has the buttons. */
final readonly class CopyNotice {

	/** @param \Closure(): ?NetworkCopy $copy */
	public function __construct( private \Closure $copy ) {}

	public function show(): void {
		if ( ! current_user_can( Api::CAPABILITY ) || Screen::PAGE === ScreenQuery::of_request()->text( 'page' ) ) {
			return;
		}
		$copy = ( $this->copy )();
		if ( null === $copy || $copy->silent ) {
			return;
		}
		printf(
			'<div class="notice notice-warning"><p><strong>%1$s</strong> %2$s <a href="%3$s">%4$s</a></p></div>',
			esc_html__( 'Webhooks are not being sent.', 'multisite-webhooks' ),
			esc_html( CopyWords::suspicion( $copy ) ),
			esc_url( Screen::Webhooks->url() ),
			esc_html__( 'Choose what to do', 'multisite-webhooks' )
		);
	}
}
