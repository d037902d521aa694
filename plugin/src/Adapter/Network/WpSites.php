<?php

declare(strict_types=1);

namespace MultisiteWebhooks\Adapter\Network;

use MultisiteWebhooks\Domain\Network\Site;
use MultisiteWebhooks\Domain\Network\SiteOrder;
use MultisiteWebhooks\Domain\Network\SiteQuery;
use MultisiteWebhooks\Domain\Network\Sites;
use MultisiteWebhooks\Domain\Page;

/** WordPress's list of sites. The number of queries does not depend on the page, and no site is switched to. */
final readonly class WpSites implements Sites {

	/** @param \Closure(list<int>): array<int, string> $names Of sites, by ID. */
	public function __construct( private \Closure $names ) {}

	public function page( SiteQuery $query ): Page {
		$where = self::where( $query );
		$found = get_sites(
			$where + [
				'number'  => $query->per_page,
				'offset'  => ( $query->page - 1 ) * $query->per_page,
				'orderby' => self::order( $query ),
			]
		);
		$sites = array_filter( is_array( $found ) ? $found : [], static fn ( mixed $one ): bool => $one instanceof \WP_Site );
		$count = get_sites( $where + [ 'count' => true ] );
		return new Page( $this->named( array_values( $sites ) ), is_int( $count ) ? $count : 0 );
	}

	/**
	 * @param list<\WP_Site> $sites
	 * @return list<Site>
	 */
	private function named( array $sites ): array {
		$names = ( $this->names )( array_map( static fn ( \WP_Site $site ): int => (int) $site->blog_id, $sites ) );
		return array_map(
			static fn ( \WP_Site $site ): Site => new Site(
				(int) $site->blog_id,
				set_url_scheme( "http://{$site->domain}{$site->path}", is_ssl() ? 'https' : 'http' ),
				$names[ (int) $site->blog_id ] ?? ''
			),
			$sites
		);
	}

	/** @return array{network_id: int, domain?: string, search?: string, search_columns?: list<string>, site__in?: list<int>} */
	private static function where( SiteQuery $query ): array {
		$where = [ 'network_id' => get_current_network_id() ];
		return $where + self::search( trim( $query->search ) ) + ( [] === $query->ids ? [] : [ 'site__in' => $query->ids ] );
	}

	/**
	 * WordPress searches domain and path one by one, so a whole address is taken apart.
	 *
	 * @return array{domain?: string, search?: string, search_columns?: list<string>}
	 */
	private static function search( string $text ): array {
		$address = preg_replace( '~\Ahttps?://~i', '', $text ) ?? $text;
		$slash   = strpos( $address, '/' );
		if ( false !== $slash && 0 < $slash && $address !== $text ) {
			return [
				'domain'         => strtolower( substr( $address, 0, $slash ) ),
				'search'         => '/' === substr( $address, $slash ) ? '' : substr( $address, $slash ),
				'search_columns' => [ 'path' ],
			];
		}
		return '' === $address ? [] : [ 'search' => $address ];
	}

	/** @return array<string, string> */
	private static function order( SiteQuery $query ): array {
		$direction = $query->descending ? 'DESC' : 'ASC';
		return SiteOrder::Id === $query->order_by
			? [ 'id' => $direction ]
			: [
				'domain' => $direction,
				'path'   => $direction,
			];
	}
}
