<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Integration\Core;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\PlainText;

/** Records the creation and deletion of sites. */
final class SiteEvents {

	/** @var array<int, Site> Sites that are being deleted, as they were before. */
	private array $leaving = [];

	public function __construct( private readonly CoreRecorder $recorder ) {}

	public function created( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$id = (int) $site->blog_id;
		$this->recorder->record( 'site_created', fn (): ?array => $this->current( $id ), $id );
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

	public function remember( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$this->leaving[ (int) $site->blog_id ] = $this->site( $site );
	}

	public function deleted( mixed $site = null ): void {
		if ( ! $site instanceof \WP_Site ) {
			return;
		}
		$id    = (int) $site->blog_id;
		$about = $this->leaving[ $id ] ?? self::by_address( $site );
		unset( $this->leaving[ $id ] );
		$this->recorder->record( 'site_deleted', $this->payload( $site, $about ), $id, $about );
	}

	private function site( \WP_Site $site ): Site {
		return $this->recorder->site( (int) $site->blog_id ) ?? self::by_address( $site );
	}

	/** What is known of a site without its tables. */
	private static function by_address( \WP_Site $site ): Site {
		return new Site( (int) $site->blog_id, "https://{$site->domain}{$site->path}", '' );
	}

	/** @return array<string, mixed> */
	private function payload( \WP_Site $site, Site $about ): array {
		return CoreRecorder::fields_of( $about ) + [
			'domain'        => $site->domain,
			'path'          => $site->path,
			'registered_at' => PlainText::time( $site->registered ),
		];
	}
}
