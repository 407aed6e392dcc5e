# SPDX-License-Identifier: GPL-3.0-or-later
# Completes the command line of trade-charts in bash.

# The package on the command line, whose views are to be offered; the bundled one if there is none.
_trade_charts_list_views ()
{
  local -a package=()
  local word

  for word in "${COMP_WORDS[@]:1}"; do
    case $word in
      *.json | *.csv | *.tsv | *.xlsx | *.ods | *.gz | *.zip | *.png) package=(-- "${word/#\~/$HOME}") ;;
    esac
  done
  "${COMP_WORDS[0]}" --list-views "${package[@]}" 2>/dev/null | cut -f 1
}

# Offers those of the formats that are not in the list yet.
_trade_charts_complete_formats ()
{
  local current=$1 before='' format

  [[ $current == *,* ]] && before=${current%,*},
  for format in png svg pdf csv tsv json wav; do
    [[ ,$before == *,$format,* ]] || COMPREPLY+=($(compgen -W "$before$format" -- "$current"))
  done
}

_trade_charts ()
{
  local current=${COMP_WORDS[COMP_CWORD]} option=''

  COMPREPLY=()

  # bash takes "--style=dark" for three words.
  if [[ $current == '=' ]]; then
    current=''
    option=${COMP_WORDS[COMP_CWORD - 1]}
  elif [[ ${COMP_WORDS[COMP_CWORD - 1]} == '=' ]]; then
    option=${COMP_WORDS[COMP_CWORD - 2]}
  else
    option=${COMP_WORDS[COMP_CWORD - 1]}
  fi

  case $option in
    --export | --save | --verify)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -d -- "$current"))
      return
      ;;
    --pages)
      compopt -o filenames 2>/dev/null
      COMPREPLY=($(compgen -f -- "$current"))
      return
      ;;
    --view)
      COMPREPLY=($(compgen -W "$(_trade_charts_list_views)" -- "$current"))
      return
      ;;
    --format)
      compopt -o nospace 2>/dev/null
      _trade_charts_complete_formats "$current"
      return
      ;;
    --style)
      COMPREPLY=($(compgen -W 'light dark high-contrast high-contrast-dark print' -- "$current"))
      return
      ;;
    --preset)
      COMPREPLY=($(compgen -W 'default screen slide square story column column-and-half two-columns a5 a4' -- "$current"))
      return
      ;;
    --dpi)
      COMPREPLY=($(compgen -W '150 300 600 1200' -- "$current"))
      return
      ;;
    --sort)
      COMPREPLY=($(compgen -W 'value value-reversed name name-reversed published published-reversed' -- "$current"))
      return
      ;;
    --currency)
      COMPREPLY=($(compgen -W 'CNY USD' -- "$current"))
      return
      ;;
    --mode)
      COMPREPLY=($(compgen -W 'level index share sum-3 sum-12' -- "$current"))
      return
      ;;
    --kind)
      COMPREPLY=($(compgen -W 'columns lines bars shares dumbbell waterfall slope multiples ranks treemap panels' -- "$current"))
      return
      ;;
    --comparison)
      COMPREPLY=($(compgen -W 'year period' -- "$current"))
      return
      ;;
    --adjustment)
      COMPREPLY=($(compgen -W 'N S W Y' -- "$current"))
      return
      ;;
    --prices)
      COMPREPLY=($(compgen -W 'V Q' -- "$current"))
      return
      ;;
    --valuation)
      COMPREPLY=($(compgen -W 'FOB CIF CUSTOMS BOP' -- "$current"))
      return
      ;;
    --flow)
      COMPREPLY=($(compgen -W 'exports imports total balance' -- "$current"))
      return
      ;;
    --size)
      COMPREPLY=($(compgen -W '1600x1000 1200x800 1920x1080 85x60mm 3.5x2.5in' -- "$current"))
      return
      ;;
    --scale)
      COMPREPLY=($(compgen -W '1 2 3 4' -- "$current"))
      return
      ;;
    --encoding)
      COMPREPLY=($(compgen -W 'UTF-8 UTF-16LE UTF-16BE ISO-8859-1 windows-1252 GB18030 Shift_JIS Big5 EUC-KR' -- "$current"))
      return
      ;;
    --values)
      COMPREPLY=($(compgen -W 'exports imports total balance' -- "$current"))
      return
      ;;
    --decimal-mark)
      COMPREPLY=($(compgen -W '. ,' -- "$current"))
      return
      ;;
    --year-start)
      COMPREPLY=($(compgen -W '1 2 3 4 5 6 7 8 9 10 11 12' -- "$current"))
      return
      ;;
    --base | --lang | --period | --reporter | --product | --partner | --enterprise | --select | --columns | --unit | --sheet | --text-scale | --title | --subtitle | --note | --highlight)
      return
      ;;
  esac

  if [[ $current == -* ]]; then
    COMPREPLY=($(compgen -W '--export= --pages= --save= --verify= --list-views --describe --audit --inspect --select= --columns= --values= --unit= --encoding= --sheet= --decimal-mark= --year-start= --view= --sort= --currency= --mode= --base=
      --kind= --period= --comparison= --reporter= --adjustment= --prices= --valuation= --product= --partner= --enterprise= --flow= --format= --lang= --preset= --size= --dpi= --scale= --text-scale= --style= --dark --transparent --title= --subtitle= --note= --highlight=
      --no-title --no-source --figures --no-figures --force --strict --new-window --version --help' \
      -- "$current"))
    [[ ${COMPREPLY[0]-} == *= ]] && compopt -o nospace 2>/dev/null
  else
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$current" | grep -E '\.(json|csv|tsv|xlsx|ods|gz|zip|png)$'
                             compgen -d -- "$current")
  fi
} &&
  complete -F _trade_charts trade-charts
