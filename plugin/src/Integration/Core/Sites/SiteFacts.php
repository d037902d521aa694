<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core\Sites;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\PlainText;
use MultisiteWebhooks\Integration\Core\CoreRecorder;

/** What payloads tell of a site. */
final readonly class SiteFacts {

	public function __construct( private CoreRecorder $recorder ) {}

	/** @return ?array<string, mixed> What each event about a site tells; null once the site is gone. */
	public function about( int $id ): ?array {
		$site = get_site( $id );
		return null === $site ? null : $this->of( $site );
	}

	/** @return array<string, mixed> */
	public function of( \WP_Site $site ): array {
		return self::address( $site, $this->site( $site ) ) + [
			'admin_email' => self::within( (int) $site->blog_id, self::admin_email( ... ) ),
		];
	}

	/** What is known of a site, even without its tables. */
	public function site( \WP_Site $site ): Site {
		return $this->recorder->site( (int) $site->blog_id )
			?? new Site( (int) $site->blog_id, "https://{$site->domain}{$site->path}", '' );
	}

	/** @return array<string, mixed> */
	public static function address( \WP_Site $site, Site $about ): array {
		return CoreRecorder::fields_of( $about ) + [
			'domain'        => $site->domain,
			'path'          => $site->path,
			'registered_at' => PlainText::time( $site->registered ),
		];
	}

	/** @return ?array<string, mixed> What a site is called, where it is found, and whom it belongs to; null once the site is gone. */
	public function settings( int $id ): ?array {
		$about = $this->about( $id );
		$more  = static fn (): array => [
			'tagline'  => PlainText::of( get_option( 'blogdescription' ) ),
			'language' => self::language(),
			'timezone' => wp_timezone_string(),
			'icon_url' => self::icon_url(),
		];
		return null === $about ? null : $about + self::within( $id, $more );
	}

	/** Plugins that hide sites use numbers below 0. */
	public function is_public( int $id ): bool {
		$public = self::within( $id, static fn (): mixed => get_option( 'blog_public' ) );
		return is_numeric( $public ) && 0 < (int) $public;
	}

	private static function admin_email(): ?string {
		$email = get_option( 'admin_email' );
		return is_string( $email ) && false !== is_email( $email ) ? $email : null;
	}

	private static function language(): string {
		$language = get_option( 'WPLANG' );
		$language = is_string( $language ) ? $language : get_site_option( 'WPLANG' );
		return is_string( $language ) && '' !== $language ? $language : 'en_US';
	}

	private static function icon_url(): ?string {
		$icon = get_option( 'site_icon' );
		$url  = is_numeric( $icon ) && 0 < (int) $icon ? wp_get_attachment_url( (int) $icon ) : false;
		return is_string( $url ) && '' !== $url ? $url : null;
	}

	/**
	 * @template T
	 * @param \Closure(): T $read
	 * @return T
	 */
	private static function within( int $id, \Closure $read ): mixed {
		if ( get_current_blog_id() === $id ) {
			return $read();
		}
		switch_to_blog( $id );
		try {
			return $read();
		} finally {
			restore_current_blog();
		}
	}
}
