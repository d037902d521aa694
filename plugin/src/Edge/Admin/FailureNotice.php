<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Edge\Admin;

use MultisiteWebhooks\Domain\Clock;
use MultisiteWebhooks\Domain\Time;
use MultisiteWebhooks\Domain\Webhook\Webhook;
use MultisiteWebhooks\Domain\Webhook\WebhookStatus;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Edge\Screen;
use MultisiteWebhooks\Edge\Words\ErrorWords;
use MultisiteWebhooks\Edge\Words\HealthWords;

/** Names the webhooks that fail or were disabled, in the network admin, to each user until that user dismisses it. */
final readonly class FailureNotice {

	public const ACTION = 'multisite_webhooks_dismiss';
	public const META   = 'multisite_webhooks_put_away';

	/** Webhooks that are named; the others are counted. */
	private const MOST = 5;

	/** The most dismissals kept for a user: more webhooks than ever fail at once. */
	private const REMEMBERED = 200;

	/** @param \Closure(): list<Webhook> $in_trouble */
	public function __construct( private \Closure $in_trouble, private Clock $clock ) {}

	public function show(): void {
		if ( ! current_user_can( Api::CAPABILITY ) ) {
			return;
		}
		$dismissed = self::dismissed();
		$is_new    = static fn ( Webhook $one ): bool => ! in_array( self::key( $one ), $dismissed, true );
		$webhooks  = array_values( array_filter( ( $this->in_trouble )(), $is_new ) );
		if ( [] === $webhooks ) {
			return;
		}
		printf(
			'<div class="notice notice-error"><p><strong>%1$s</strong></p><ul>%2$s</ul><p><a href="%3$s">%4$s</a></p></div>',
			esc_html__( 'Webhooks need your attention', 'multisite-webhooks' ),
			implode( '', $this->items( $webhooks ) ), // phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- Each is escaped.
			esc_url( self::dismiss_url( $webhooks ) ),
			esc_html__( 'Dismiss', 'multisite-webhooks' )
		);
	}

	/** Handles the link of the notice, in network/edit.php. */
	public function dismiss_and_redirect(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( Api::CAPABILITY ) ) {
			wp_die( esc_html( ErrorWords::not_allowed() ), '', [ 'response' => 403 ] );
		}
		$keys = ( new ScreenQuery( wp_unslash( $_GET ) ) )->texts( 'webhooks' );
		$keys = array_filter( $keys, static fn ( string $key ): bool => 1 === preg_match( '/\Awh_[0-9a-z]{26}-\d{1,15}\z/', $key ) );
		$keys = array_values( array_unique( [ ...self::dismissed(), ...$keys ] ) );
		update_user_meta( get_current_user_id(), self::META, array_slice( $keys, -self::REMEMBERED ) );
		$back = wp_get_referer();
		wp_safe_redirect( false === $back ? network_admin_url() : $back );
		exit;
	}

	/**
	 * @param non-empty-list<Webhook> $webhooks
	 * @return list<string>
	 */
	private function items( array $webhooks ): array {
		$words = new HealthWords( $this->clock->now() );
		$items = array_map(
			static fn ( Webhook $one ): string => sprintf(
				'<li><a href="%1$s">%2$s</a>: %3$s</li>',
				esc_url( Screen::Edit->url( [ 'id' => $one->id->value ] ) ),
				esc_html( $one->name ),
				esc_html( $words->note( $one ) ?? '' )
			),
			array_slice( $webhooks, 0, self::MOST )
		);
		$more  = count( $webhooks ) - count( $items );
		if ( 0 < $more ) {
			/* translators: %s: number of webhooks. */
			$text    = sprintf( _n( 'and %s more', 'and %s more', $more, 'multisite-webhooks' ), number_format_i18n( $more ) );
			$items[] = sprintf( '<li><a href="%1$s">%2$s</a></li>', esc_url( Screen::Webhooks->url() ), esc_html( $text ) );
		}
		return $items;
	}

	/** @param non-empty-list<Webhook> $webhooks Only what the user has seen is dismissed. */
	private static function dismiss_url( array $webhooks ): string {
		$keys = implode( ',', array_map( self::key( ... ), $webhooks ) );
		return wp_nonce_url( network_admin_url( 'edit.php?action=' . self::ACTION . "&webhooks={$keys}" ), self::ACTION );
	}

	/** Different each time that the webhook starts to fail. */
	private static function key( Webhook $webhook ): string {
		$at = WebhookStatus::Disabled === $webhook->status ? $webhook->disabled_at : $webhook->warned_at;
		return $webhook->id->value . '-' . ( null === $at ? 0 : Time::milliseconds( $at ) );
	}

	/** @return list<string> */
	private static function dismissed(): array {
		$keys = get_user_meta( get_current_user_id(), self::META, true );
		return is_array( $keys ) ? array_values( array_filter( $keys, is_string( ... ) ) ) : [];
	}
}
