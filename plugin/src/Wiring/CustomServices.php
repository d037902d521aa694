<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Wiring;

use MultisiteWebhooks\Adapter\Storage\Options\PageViewOptions;
use MultisiteWebhooks\Adapter\Wakeup\CronWakeup;
use MultisiteWebhooks\Domain\CustomAction\ManageCustomActions;
use MultisiteWebhooks\Domain\CustomAction\NewSlug;
use MultisiteWebhooks\Edge\Api;
use MultisiteWebhooks\Integration\Custom\ActionHooks;
use MultisiteWebhooks\Integration\Custom\CustomEvents;
use MultisiteWebhooks\Integration\Custom\WatchedAction;

/** Builds what makes events of any action: only where a webhook wants one, or an admin watches one. */
final readonly class CustomServices {

	/** Before open events are closed and WP-Cron is started. */
	private const AT_END = PHP_INT_MAX - 10;

	public function __construct( private Services $services ) {}

	public function manage(): ManageCustomActions {
		$stores = $this->services->stores();
		return new ManageCustomActions(
			$stores->custom_actions(),
			$stores->watches(),
			$stores->webhooks(),
			new NewSlug( $this->services->catalog() ),
			$this->services->clock(),
		);
	}

	/**
	 * @param \Closure(string, array<array-key, mixed>): mixed $record
	 * @param \Closure(\Closure(): mixed): void               $shield
	 */
	public function listen( \Closure $record, \Closure $shield ): void {
		if ( self::is_own_command() ) {
			return;
		}
		$hooks  = new ActionHooks( $shield, $this->services->shield()->is_working( ... ), CronWakeup::HOOK );
		$events = new CustomEvents( fn (): array => $this->services->stores()->custom_actions()->all(), $record );
		foreach ( PageViewOptions::custom_actions() as $action => $slugs ) {
			$hooks->on( $action, static fn ( array $arguments ) => $events->fired( $action, $slugs, $arguments ) );
		}
		$watched = PageViewOptions::watched_action();
		if ( null !== $watched && ! self::is_own_request() ) {
			$this->watch( $watched, $hooks );
		}
	}

	private function watch( string $action, ActionHooks $hooks ): void {
		$watched = new WatchedAction( $action );
		$hooks->on( $action, $watched->fired( ... ) );
		$add = fn () => $this->services->stores()->watches()->add( $watched->firings() );
		add_action( 'shutdown', static fn () => $hooks->unnoticed( $add ), self::AT_END );
	}

	/** The worker and the other commands tell of nothing but ourselves. */
	private static function is_own_command(): bool {
		$arguments = $_SERVER['argv'] ?? [];
		$arguments = is_array( $arguments ) ? array_filter( array_slice( $arguments, 1 ), is_string( ... ) ) : [];
		// Options and the alias of a network may come first.
		$words = array_filter( $arguments, static fn ( string $one ): bool => 1 !== preg_match( '/\A[-@]/', $one ) );
		return defined( 'WP_CLI' ) && 'webhook' === reset( $words );
	}

	/** The screen that looks at the watch asks again and again: that is no request of the network. */
	private static function is_own_request(): bool {
		$uri = $_SERVER['REQUEST_URI'] ?? ''; // phpcs:ignore WordPress.Security.ValidatedSanitizedInput -- It is only compared.
		return is_string( $uri ) && str_contains( rawurldecode( $uri ), Api::NAMESPACE . '/custom-actions' );
	}
}
