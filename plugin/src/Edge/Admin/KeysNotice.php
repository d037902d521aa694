<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\KeyWords;

/** Says in the network admin which webhooks can't be read, and what to do. It stays until they can: nobody can put it away. */
final readonly class KeysNotice {

	/** Webhooks that are named. */
	private const MOST = 5;

	/** @param \Closure(): list<Webhook> $unreadable */
	public function __construct( private \Closure $unreadable ) {}

	public function show(): void {
		if ( ! current_user_can( Api::CAPABILITY ) ) {
			return;
		}
		$webhooks = ( $this->unreadable )();
		if ( [] === $webhooks ) {
			return;
		}
		printf(
			'<div class="notice notice-error"><p><strong>%1$s</strong> %2$s</p><p>%3$s</p></div>',
			esc_html( KeyWords::what( count( $webhooks ) ) ),
			esc_html( KeyWords::advice() ),
			implode( ' · ', $this->links( $webhooks ) ) // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Each is escaped.
		);
	}

	/**
	 * @param non-empty-list<Webhook> $webhooks
	 * @return non-empty-list<string>
	 */
	private function links( array $webhooks ): array {
		$link  = static fn ( string $url, string $text ): string =>
			sprintf( '<a href="%1$s">%2$s</a>', esc_url( $url ), esc_html( $text ) );
		$links = array_map(
			static fn ( Webhook $one ): string => $link( Screen::Edit->url( [ 'id' => $one->id->value ] ), $one->name ),
			array_slice( $webhooks, 0, self::MOST )
		);
		return count( $webhooks ) > self::MOST
			? [ ...$links, $link( Screen::Webhooks->url(), __( 'All webhooks', 'multisite-webhooks' ) ) ]
			: $links;
	}
}
