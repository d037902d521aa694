<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\PlainText;

/** Records the creation and deletion of sites. */
final class SiteEvents {

	/** After WordPress sets up a site's tables, and before it drops them (both at 10). */
	private const AFTER_SETUP     = 100;
	private const BEFORE_TAKEDOWN = 1;

	/** @var array<int, Site> Sites that are being deleted, as they were before. */
	private array $leaving = [];

	/**
	 * @param \Closure(string, array<string, mixed>|\Closure, ?int, ?Site): mixed $record
	 * @param \Closure(int): ?Site                                      $look_up Returns a site in its current state.
	 */
	public function __construct( private readonly \Closure $record, private readonly \Closure $look_up ) {}

	public function register(): void {
		add_action( 'wp_initialize_site', $this->created( ... ), self::AFTER_SETUP );
		add_action( 'wp_uninitialize_site', $this->remember( ... ), self::BEFORE_TAKEDOWN );
		add_action( 'wp_delete_site', $this->deleted( ... ) );
	}

	private function created( \WP_Site $site ): void {
		$id = (int) $site->blog_id;
		( $this->record )( 'site_created', fn (): ?array => $this->current( $id ), $id, null );
	}

	/** @return ?array<string, mixed> */
	private function current( int $id ): ?array {
		$site = get_site( $id );
		if ( null === $site ) {
			return null;
		}
		$language = get_blog_option( $id, 'WPLANG' );
		$public   = get_blog_option( $id, 'blog_public' );
		return $this->payload( $site, $this->site( $site ) ) + [
			'language' => is_string( $language ) && '' !== $language ? $language : 'en_US',
			'public'   => '0' !== (string) ( is_scalar( $public ) ? $public : '' ),
		];
	}

	private function remember( \WP_Site $site ): void {
		$this->leaving[ (int) $site->blog_id ] = $this->site( $site );
	}

	private function deleted( \WP_Site $site ): void {
		$id    = (int) $site->blog_id;
		$about = $this->leaving[ $id ] ?? self::by_address( $site );
		unset( $this->leaving[ $id ] );
		( $this->record )( 'site_deleted', $this->payload( $site, $about ), $id, $about );
	}

	private function site( \WP_Site $site ): Site {
		return ( $this->look_up )( (int) $site->blog_id ) ?? self::by_address( $site );
	}

	/** What is known of a site without its tables. */
	private static function by_address( \WP_Site $site ): Site {
		return new Site( (int) $site->blog_id, "https://{$site->domain}{$site->path}", '' );
	}

	/** @return array<string, mixed> */
	private function payload( \WP_Site $site, Site $about ): array {
		return [
			'site_id'       => $about->id,
			'site_url'      => $about->url,
			'site_name'     => $about->name,
			'domain'        => $site->domain,
			'path'          => $site->path,
			'registered_at' => PlainText::time( $site->registered ),
		];
	}
}
