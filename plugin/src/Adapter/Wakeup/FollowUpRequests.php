<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Wakeup;

use MultisiteWebhooks\Adapter\Storage\Options\FollowUpTokens;
use MultisiteWebhooks\Adapter\Storage\Options\WorkerHeartbeat;
use MultisiteWebhooks\Domain\Network\CloneGuard;

/**
 * Starts a request of the network to itself, which sends what is due now and would wait for WP-Cron otherwise. One at a time is under way;
 * while none arrives, the next is tried ever later.
 */
final readonly class FollowUpRequests {

	/** Of the request's body, where no log shows the token. */
	public const FIELD = 'multisite_webhooks_follow_up';

	/** For connecting while somebody waits. A server that reaches itself takes a few. */
	private const CONNECT_MS = 100;

	public function __construct(
		private int $network,
		private FollowUpTokens $tokens,
		private WorkerHeartbeat $worker,
		private CloneGuard $clones,
	) {}

	/**
	 * @param bool $has_time Whether the response of this request is complete. Then it waits for the status of the other one, as
	 *                       spawn_cron() does: some proxies drop a request that nobody waits for. If not, it leaves once that is sent.
	 * @param int  $number   Of the request within its chain.
	 * @return bool Whether one is under way.
	 */
	public function start( bool $has_time, int $number = 1 ): bool {
		// A copy has the address of the original in its database.
		if ( ! $this->tokens->are_on || $this->worker->is_fresh() || ! $this->clones->may_send() ) {
			return false;
		}
		$token = $this->tokens->issue( $number );
		if ( null === $token ) {
			return null === $this->tokens->unanswered_since();
		}
		$this->post( $token, $has_time );
		return true;
	}

	private function post( string $token, bool $has_time ): void {
		$url  = get_site_url( get_main_site_id( $this->network ), '/' );
		$args = [
			'timeout'     => 0.01,
			'blocking'    => false,
			'redirection' => 0,
			// phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound -- WordPress's own.
			'sslverify'   => apply_filters( 'https_local_ssl_verify', false, $url ),
		];
		/**
		 * Filters the request with which the network wakes itself, for servers that reach themselves only at another address or with
		 * a password. The body, which holds a one-time token, is added later.
		 *
		 * ```php
		 * add_filter(
		 *     'multisite_webhooks_follow_up_request',
		 *     fn ( $request ) => array_merge_recursive( $request, [ 'args' => [ 'headers' => [ 'Authorization' => 'Basic …' ] ] ] )
		 * );
		 * ```
		 *
		 * @since 0.1.0
		 *
		 * @param array{url: string, args: array<string, mixed>} $request The URL, at first the main site's, and arguments as
		 *                                                                `wp_remote_post()` takes them.
		 */
		$request = apply_filters(
			'multisite_webhooks_follow_up_request',
			[
				'url'  => $url,
				'args' => $args,
			]
		);
		$this->send( $request, $token, $has_time );
	}

	/** @param mixed $request As other code has left it. */
	private function send( mixed $request, string $token, bool $has_time ): void {
		if ( ! is_array( $request ) || ! is_string( $request['url'] ?? null ) || ! is_array( $request['args'] ?? null ) ) {
			return;
		}
		$leave = self::leave_once_sent( ... );
		if ( ! $has_time ) {
			add_action( 'http_api_curl', $leave );
		}
		// @phpstan-ignore argument.type (WordPress ignores what other code may have added.)
		wp_remote_post( $request['url'], [ 'body' => [ self::FIELD => $token ] ] + $request['args'] );
		remove_action( 'http_api_curl', $leave );
	}

	/** WordPress's requests wait up to a second for the status, even if they are not blocking. */
	private static function leave_once_sent( \CurlHandle $handle ): void {
		// phpcs:disable WordPress.WP.AlternativeFunctions.curl_curl_setopt_array -- In WordPress's own request.
		curl_setopt_array(
			$handle,
			[
				CURLOPT_NOSIGNAL          => true,
				CURLOPT_CONNECTTIMEOUT_MS => self::CONNECT_MS,
				CURLOPT_NOPROGRESS        => false,
				CURLOPT_PROGRESSFUNCTION  => static fn ( \CurlHandle $one, int $all_down, int $down, int $all_up, int $up ): int =>
					0 < $all_up && $up >= $all_up ? 1 : 0,
			]
		);
		// phpcs:enable
	}
}
