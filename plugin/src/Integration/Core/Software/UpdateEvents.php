<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\Changes;
use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/**
 * Records updates of plugins, themes and WordPress itself, by hand or in the background, one by one or many at once, and uploads that
 * replace what is there. What is installed before and after is the truth of it: a failed update may have been undone.
 */
final class UpdateEvents {

	/** @var list<array{string, string}> What is being updated: whether it is a plugin or a theme, and which. */
	private array $updating = [];

	private readonly OpenChanges $changes;

	public function __construct( private readonly CoreRecorder $recorder ) {
		$this->changes = new OpenChanges( $recorder );
	}

	public function starts( mixed $options = [] ): void {
		$this->updating = [];
		$extra          = is_array( $options ) ? $options['hook_extra'] ?? [] : [];
		$extra          = is_array( $extra ) ? $extra : [];
		foreach ( [ 'plugin', 'theme' ] as $kind ) {
			$which = $extra[ $kind ] ?? '';
			if ( is_string( $which ) && '' !== $which ) {
				$this->remember( $kind, $which );
			}
		}
	}

	/** An upload may replace what is in the folder of the same name. */
	public function finds( mixed $source = '', mixed $remote = '', mixed $upgrader = null ): void {
		if ( [] !== $this->updating || ! is_string( $source ) ) {
			return;
		}
		$folder = basename( $source );
		if ( $upgrader instanceof \Plugin_Upgrader ) {
			foreach ( Headers::plugins_in( $folder ) as $plugin ) {
				$this->remember( 'plugin', $plugin );
			}
		} elseif ( $upgrader instanceof \Theme_Upgrader ) {
			$this->remember( 'theme', $folder );
		}
	}

	public function ends( mixed $result = null ): void {
		[ $updated, $this->updating ] = [ is_array( $result ) ? $this->updating : [], [] ];
		foreach ( $updated as [ $kind, $which ] ) {
			$slug         = 'plugin' === $kind ? 'plugin_updated' : 'theme_updated';
			$is_automatic = self::is_automatic();
			$payload      = static fn ( mixed $before ): ?array => self::difference( $kind, $which, $before, $is_automatic );
			$this->changes->tell( "{$kind} {$which}", $slug, $payload );
		}
	}

	public function core_updated( mixed $version = '' ): void {
		// Still the version whose code is running.
		$before = $GLOBALS['wp_version'] ?? null;
		if ( ! is_string( $version ) || ! is_string( $before ) || in_array( $version, [ '', $before ], true ) ) {
			return;
		}
		$this->recorder->record( 'core_updated', self::versions( $before, $version, self::is_automatic() ) );
	}

	private function remember( string $kind, string $which ): void {
		$before = self::headers( $kind, $which );
		if ( null === $before ) {
			return;
		}

		$this->changes->begin( "{$kind} {$which}", static fn (): array => $before );
		$this->updating[] = [ $kind, $which ];
	}

	/** @return ?array<string, mixed> Null if it is gone. */
	private static function difference( string $kind, string $which, mixed $before, bool $is_automatic ): ?array {
		$now = self::headers( $kind, $which );
		$old = is_array( $before ) ? $before['version'] ?? null : null;
		$old = is_string( $old ) ? $old : null;
		return match ( true ) {
			null === $now            => null,
			$old === $now['version'] => [],
			default                  => [
				$kind          => $which,
				"{$kind}_name" => $now['name'],
			] + self::versions( $old, $now['version'], $is_automatic ),
		};
	}

	/** @return array<string, mixed> */
	private static function versions( ?string $before, ?string $now, bool $is_automatic ): array {
		return [
			'old_version' => $before,
			'new_version' => $now,
			'automatic'   => $is_automatic,
		] + Changes::between( [ 'version' => $before ], [ 'version' => $now ] );
	}

	/** @return ?array{name: string, version: ?string} */
	private static function headers( string $kind, string $which ): ?array {
		return 'plugin' === $kind ? Headers::of_plugin( $which ) : Headers::of_theme( $which );
	}

	/** WordPress updates in the background, in WP-Cron. */
	private static function is_automatic(): bool {
		return 0 < did_action( 'pre_auto_update' );
	}
}
