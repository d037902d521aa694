<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Software;

use MultisiteWebhooks\Integration\Core\CoreRecorder;
use MultisiteWebhooks\Integration\OpenChanges;

/** Records that a site gets another theme. Its option is the truth of it, since code writes that as well. */
final readonly class ThemeEvents {

	private OpenChanges $changes;

	public function __construct( private CoreRecorder $recorder ) {
		$this->changes = new OpenChanges( $recorder );
	}

	public function switched( mixed $before = '' ): void {
		$site   = get_current_blog_id();
		$key    = "site {$site}";
		$before = is_string( $before ) ? $before : '';
		$this->changes->begin( $key, static fn (): array => self::theme( $before, 'old_' ) );
		$payload = fn ( mixed $old ): ?array => $this->difference( $site, is_array( $old ) ? $old : [] );
		$this->changes->tell( $key, 'theme_switched', $payload, $site );
	}

	/**
	 * @param array<array-key, mixed> $old
	 * @return ?array<string, mixed>
	 */
	private function difference( int $site, array $old ): ?array {
		$fields = $this->recorder->site_fields( $site );
		$theme  = [] === $fields ? null : get_blog_option( $site, 'stylesheet' );
		if ( ! is_string( $theme ) ) {
			return null;
		}
		$old = array_filter( $old, is_string( ... ), ARRAY_FILTER_USE_KEY );
		return ( $old['old_theme'] ?? null ) === $theme ? [] : $fields + self::theme( $theme ) + $old;
	}

	/** @return array<string, mixed> */
	private static function theme( string $theme, string $prefix = '' ): array {
		$headers = Headers::of_theme( $theme );
		return [
			"{$prefix}theme"         => $theme,
			"{$prefix}theme_name"    => $headers['name'] ?? $theme,
			"{$prefix}theme_version" => $headers['version'] ?? null,
		];
	}
}
